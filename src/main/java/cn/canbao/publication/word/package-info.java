/** Writes official Word documents; knows no campaign. In: paragraphs and tables. Out: a .docx with the fonts and margins of GB/T 9704. */
@NullMarked
@ApplicationModule(allowedDependencies = "publication.title")
package cn.canbao.publication.word;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
