package cn.canbao.workbook.xls;

import java.io.ByteArrayInputStream;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.util.LittleEndian;

/**
 * A cell that holds its text, and which fonts it is written in, itself: Gnumeric writes formatted texts so. POI does not know these records and leaves the cells out;
 * they begin as those of plain texts do.
 */
final class RichTextCell {

    /** RString of [MS-XLS]. */
    private static final short NUMBER = 0x00D6;

    private RichTextCell() {}

    /** The record, or the plain text in place of a formatted one. */
    static Record plain(Record record) {
        if (record.getSid() != NUMBER) {
            return record;
        }
        byte[] bytes = record.serialize();
        LittleEndian.putShort(bytes, 0, LabelRecord.sid);
        RecordInputStream in = new RecordInputStream(new ByteArrayInputStream(bytes));
        in.nextRecord();
        return new LabelRecord(in);
    }
}
