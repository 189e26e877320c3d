/**
 * Writes .xlsx as a stream, with styles and page layout; knows neither edition nor region. In: rows of values. Out: the same bytes for
 * the same rows.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"campaign", "publication.title", "text"})
package cn.canbao.publication.excel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
