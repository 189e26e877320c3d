package cn.canbao.sample;

/** One thing in which a town's form differs from the plain form. */
sealed interface Trait permits Title, Names, AsOf, Numbers, Rates, Totals, Labels, Feature {}
