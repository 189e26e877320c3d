package cn.canbao.sample;

import org.apache.poi.ss.usermodel.Cell;

/** How a form writes a head count. */
enum Numbers implements Trait {
    PLAIN,
    /** A number, shown with thousands separators. */
    SEPARATED,
    /** Digits in a text cell. */
    AS_TEXT,
    /** Digits behind an apostrophe, which Excel hides. */
    QUOTED,
    /** １２３. */
    FULL_WIDTH,
    /** 1,234 in a text cell. */
    THOUSANDS,
    /** A blank before or after the digits, narrow or wide. */
    PADDED;

    boolean isText() {
        return this != PLAIN && this != SEPARATED;
    }

    void write(Cell cell, int count, Looks looks) {
        cell.setCellStyle(looks.of(look()));
        if (isText()) {
            cell.setCellValue(text(count));
        } else {
            cell.setCellValue(count);
        }
    }

    Look look() {
        return switch (this) {
            case PLAIN -> Look.WHOLE;
            case SEPARATED -> Look.GROUPED;
            case QUOTED -> Look.QUOTED;
            default -> Look.TYPED;
        };
    }

    private String text(int count) {
        return switch (this) {
            case FULL_WIDTH ->
                Integer.toString(count)
                        .chars()
                        .map(digit -> digit - '0' + '０')
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
            case THOUSANDS -> count < 1000 ? Integer.toString(count) : "%d,%03d".formatted(count / 1000, count % 1000);
            case PADDED -> padded(count);
            default -> Integer.toString(count);
        };
    }

    private static String padded(int count) {
        return switch (count % 3) {
            case 0 -> " " + count;
            case 1 -> count + "  ";
            default -> "\u3000" + count;
        };
    }
}
