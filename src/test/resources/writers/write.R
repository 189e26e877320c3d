# Writes the form by a library of R: Rscript write.R FORM FOLDER
library(openxlsx)

arguments <- commandArgs(trailingOnly = TRUE)
folder <- arguments[2]
# base R knows no JSON: the form comes as tab-separated lines
form <- strsplit(readLines(arguments[1], encoding = "UTF-8"), "\t")
rows <- do.call(rbind, lapply(form[-(1:5)], function(line) {
  data.frame(village = line[1], t(as.numeric(line[-1])))
}))
first <- 5
last <- first + nrow(rows) - 1
book <- createWorkbook()
addWorksheet(book, form[[1]])
put <- function(content, row, column) {
  writeData(book, 1, content, startRow = row, startCol = column, colNames = FALSE)
}
put(form[[2]], 1, 1)
put(form[[3]], 2, 1)
put(form[[4]][1], 3, 1)
put(form[[4]][2], 3, 2)
put(form[[4]][3], 3, 5)
for (i in 1:3) {
  put(form[[5]][i], 4, 1 + i)
  put(form[[5]][i], 4, 4 + i)
}
put(rows[, 1:3], first, 1)
put(rows[, 4:5], first, 5)
put("合计", last + 1, 1)
for (column in c(2, 3, 5, 6)) {
  letter <- LETTERS[column]
  writeFormula(book, 1, paste0("SUM(", letter, first, ":", letter, last, ")"), startRow = last + 1, startCol = column)
}
for (row in first:(last + 1)) {
  writeFormula(book, 1, paste0("C", row, "/B", row), startRow = row, startCol = 4)
  writeFormula(book, 1, paste0("F", row, "/E", row), startRow = row, startCol = 7)
}
percent <- createStyle(numFmt = "0.00%")
addStyle(book, 1, percent, rows = first:(last + 1), cols = c(4, 7), gridExpand = TRUE)
mergeCells(book, 1, cols = 1:7, rows = 1)
mergeCells(book, 1, cols = 1:7, rows = 2)
mergeCells(book, 1, cols = 1, rows = 3:4)
mergeCells(book, 1, cols = 2:4, rows = 3)
mergeCells(book, 1, cols = 5:7, rows = 3)
saveWorkbook(book, file.path(folder, "openxlsx.xlsx"), overwrite = TRUE)
