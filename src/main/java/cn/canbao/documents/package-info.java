/**
 * The configuration of the documents: which sentences they say, and the funding standards. In: {@code documents.yaml} and {@code
 * funding.yaml}. Out: templates, checked against the names that they may use.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"campaign", "completion", "problem", "ranking", "region", "yaml"})
package cn.canbao.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
