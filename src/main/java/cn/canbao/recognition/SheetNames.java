package cn.canbao.recognition;

import java.util.ArrayList;
import java.util.List;

/**
 * What a sheet and its file are called: they may say whom the figures are about.
 *
 * @param sheet the name of the sheet
 * @param path the path of the file inside the drop folder, with {@code /}
 * @param titles the titles of the sheet's first table, for a further one below it
 */
public record SheetNames(String sheet, String path, List<String> titles) {

    /** Of a sheet whose names say nothing. */
    static final SheetNames NONE = new SheetNames("", "", List.of());

    /** Of a sheet that is looked at as a whole. */
    public SheetNames(String sheet, String path) {
        this(sheet, path, List.of());
    }

    /** The name of the file without its extension, then those of its folders from the innermost outwards. */
    public List<String> fileAndFolders() {
        List<String> names = new ArrayList<>();
        for (String name : path.split("/", -1)) {
            names.add(0, name);
        }
        String file = names.get(0);
        int end = file.lastIndexOf('.');
        names.set(0, end < 0 ? file : file.substring(0, end));
        return names;
    }
}
