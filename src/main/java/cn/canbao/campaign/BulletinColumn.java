package cn.canbao.campaign;

import cn.canbao.yaml.ConfigurationPart;
import cn.canbao.yaml.KeyValue;
import cn.canbao.yaml.Keys;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A column of the published table, or a group of them.
 *
 * @param label what its header says
 * @param figure what it shows; null for a group
 * @param columns the columns of the group; empty for a single column
 */
public record BulletinColumn(String label, @Nullable Quantity figure, List<BulletinColumn> columns)
        implements ConfigurationPart {

    /** A column without columns of its own has an empty list of them. */
    public BulletinColumn {
        columns = columns == null ? List.of() : columns.stream().toList();
    }

    /** Rows that its header takes. */
    int depth() {
        return 1 + columns.stream().mapToInt(BulletinColumn::depth).max().orElse(0);
    }

    /** The single columns below it, from left to right; itself when it is one. */
    public Stream<BulletinColumn> leaves() {
        return columns.isEmpty() ? Stream.of(this) : columns.stream().flatMap(BulletinColumn::leaves);
    }

    @Override
    public void check(Keys keys) {
        keys.at("label", label).named(Campaign.LONGEST_NAME);
        keys.at("columns", columns).each(KeyValue::right);
    }
}
