package cn.canbao.cli;

import cn.canbao.recognition.layout.InquiryForm;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/** A form of questions, filled in as a clerk does. */
final class AnsweredForm {

    private AnsweredForm() {}

    /** Answers by the labels of columns. */
    static void answer(Path form, Map<String, String> answers) throws IOException {
        change(form, sheet -> {
            for (Row row : sheet) {
                Cell label = row.getCell(2);
                String answer = label == null ? null : answers.get(label.toString());
                if (answer != null) {
                    row.getCell(InquiryForm.OF_ANSWER).setCellValue(answer);
                }
            }
        });
    }

    /** Chooses whose sheets the answers are for. */
    static void scope(Path form, String scope) throws IOException {
        change(form, sheet -> {
            for (Row row : sheet) {
                if (row.getCell(0) != null && row.getCell(0).toString().equals(InquiryForm.SCOPE)) {
                    row.getCell(1).setCellValue(scope);
                }
            }
        });
    }

    /** What somebody does to the sheet of questions. */
    interface Change {
        void on(Sheet sheet);
    }

    /** Changes the sheet of questions and saves it. */
    static void change(Path form, Change change) throws IOException {
        Workbook workbook;
        try (InputStream in = Files.newInputStream(form)) {
            workbook = WorkbookFactory.create(in);
        }
        try (workbook) {
            change.on(workbook.getSheet(InquiryForm.SHEET));
            try (OutputStream out = Files.newOutputStream(form)) {
                workbook.write(out);
            }
        }
    }

    /** The questions: sheet, column, label, three samples, what it is taken for, answer. */
    static List<List<String>> questions(Path form) throws IOException {
        List<List<String>> all = Outcome.shown(form, 0);
        List<List<String>> questions = new ArrayList<>();
        boolean isBelow = false;
        for (List<String> row : all) {
            if (isBelow) {
                questions.add(row);
            }
            isBelow |= !row.isEmpty() && row.get(0).equals(InquiryForm.LABELS.get(0));
        }
        return questions;
    }
}
