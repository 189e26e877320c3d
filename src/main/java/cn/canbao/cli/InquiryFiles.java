package cn.canbao.cli;

import cn.canbao.campaign.Campaign;
import cn.canbao.problem.Message;
import cn.canbao.publication.InquiryWorkbook;
import cn.canbao.recognition.layout.Inquiry;
import cn.canbao.recognition.layout.InquiryDraft;
import cn.canbao.recognition.layout.InquiryForm;
import cn.canbao.validation.ExplainedSheet;
import cn.canbao.yaml.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/** Writes the forms in which a clerk says what columns are. What somebody has begun to answer is never written over. */
final class InquiryFiles {

    private static final int LONGEST_NAME = 60;
    private static final String EXTENSION = ".xlsx";

    private final Path folder;
    private final Path layouts;
    private final Campaign campaign;
    private final Console console;

    /**
     * @param folder where they are written
     * @param layouts where they belong when they are answered
     */
    InquiryFiles(Path folder, Path layouts, Campaign campaign, Console console) {
        this.folder = folder;
        this.layouts = layouts;
        this.campaign = campaign;
        this.console = console;
    }

    /**
     * Writes the form of a file, as far as there is something to ask, and tells where.
     *
     * @throws ConfigurationException when it cannot be written
     */
    void write(Path file, List<ExplainedSheet> sheets) {
        InquiryDraft draft = new InquiryDraft(campaign);
        sheets.forEach(sheet -> draft.add(sheet.name(), sheet.sender(), sheet.explanation()));
        Optional<Inquiry> inquiry = draft.inquiry(file.toString());
        if (inquiry.isEmpty()) {
            console.say(Message.of("ask-nothing"));
            return;
        }
        String name = InquiryForm.PREFIX + withoutExtension(String.valueOf(file.getFileName()));
        Path form = folder.resolve(name + EXTENSION);
        for (int number = 2; Files.exists(form); number++) {
            InquiryForm.Standing standing = InquiryForm.standing(form, file.toString(), campaign);
            if (standing == InquiryForm.Standing.ANSWERED) {
                console.warn(Message.of("ask-answered").with("file", form));
                return;
            }
            if (standing == InquiryForm.Standing.UNTOUCHED) {
                break;
            }
            form = folder.resolve(name + "-" + number + EXTENSION);
        }
        write(form, InquiryWorkbook.of(inquiry.get()));
        console.say(Message.of("ask-written").with("file", form).with("layouts", layouts));
    }

    private void write(Path form, byte[] content) {
        try {
            Files.createDirectories(folder);
            Path unfinished = folder.resolve("." + form.getFileName() + ".tmp");
            try {
                Files.write(unfinished, content);
                Files.move(unfinished, form, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            throw new ConfigurationException(
                    "--ask-folder " + folder,
                    Message.of("expected-writable-folder").with("reason", Message.plain(e.toString())));
        }
    }

    private static String withoutExtension(String name) {
        int dot = name.lastIndexOf('.');
        String bare = dot > 0 ? name.substring(0, dot) : name;
        return bare.codePointCount(0, bare.length()) <= LONGEST_NAME
                ? bare
                : bare.substring(0, bare.offsetByCodePoints(0, LONGEST_NAME));
    }
}
