package cn.canbao.publication;

import cn.canbao.campaign.Campaign;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import org.apache.poi.ss.util.SheetUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A document and a workbook with nothing in them, for nobody. The first of a process waits for classes, schemas and fonts; when these are
 * written beside other work, the real ones need not. Nothing depends on them, so it is no failure when they cannot be written.
 */
final class BlankDocuments {

    private static final Logger LOG = LoggerFactory.getLogger(BlankDocuments.class);

    private final Campaign campaign;

    BlankDocuments(Campaign campaign) {
        this.campaign = campaign;
    }

    void write() {
        OutputStream nowhere = OutputStream.nullOutputStream();
        try (WorkbookFile workbook = new WorkbookFile()) {
            new Styles(workbook, campaign.bulletin());
            SheetUtil.getDefaultCharWidthAsFloat(workbook);
            workbook.getXSSFWorkbook().write(nowhere);
            WordFile document = new WordFile();
            new WordPages(document).number();
            document.write("", "", LocalDate.EPOCH.atStartOfDay(), nowhere);
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            LOG.debug("Cannot write a blank document; the real ones say why if they fail too", e);
        }
    }
}
