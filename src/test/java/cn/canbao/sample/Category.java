package cn.canbao.sample;

/** The categories of people that the 2021 campaign counts. */
enum Category {
    ALL,
    POVERTY,
    EDGE
}
