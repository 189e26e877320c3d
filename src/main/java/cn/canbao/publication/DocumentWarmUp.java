package cn.canbao.publication;

import cn.canbao.campaign.Campaign;
import cn.canbao.publication.excel.ReproducibleWorkbook;
import cn.canbao.publication.excel.Styles;
import cn.canbao.publication.word.OfficialPageSetup;
import cn.canbao.publication.word.WordFile;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import org.apache.poi.ss.util.SheetUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes and discards an empty document and workbook to warm up class loading, schemas and fonts. The first of a process waits for classes, schemas and fonts; when these are
 * written beside other work, the real ones need not. Nothing depends on them, so it is no failure when they cannot be written.
 */
final class DocumentWarmUp {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentWarmUp.class);

    private final Campaign campaign;

    DocumentWarmUp(Campaign campaign) {
        this.campaign = campaign;
    }

    void write() {
        OutputStream nowhere = OutputStream.nullOutputStream();
        try (ReproducibleWorkbook workbook = new ReproducibleWorkbook()) {
            new Styles(workbook, campaign.bulletin());
            SheetUtil.getDefaultCharWidthAsFloat(workbook);
            workbook.getXSSFWorkbook().write(nowhere);
            WordFile document = new WordFile();
            new OfficialPageSetup(document).number();
            document.write("", "", LocalDate.EPOCH.atStartOfDay(), nowhere);
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            LOG.debug("Cannot write a blank document; the real ones say why if they fail too", e);
        }
    }
}
