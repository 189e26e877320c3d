package cn.canbao.recognition;

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

    /** The name of the file without folders and extension. */
    public String file() {
        String name = path.substring(path.lastIndexOf('/') + 1);
        int end = name.lastIndexOf('.');
        return end < 0 ? name : name.substring(0, end);
    }
}
