package cn.canbao.cli;

import cn.canbao.configuration.Settings;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A moment on the command line, in the bureau's own time, to the minute. */
final class AsOfConverter implements ITypeConverter<LocalDateTime> {

    @Override
    public LocalDateTime convert(String text) {
        try {
            return LocalDateTime.parse(text).truncatedTo(ChronoUnit.MINUTES);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("expected a moment such as 2021-02-02T10:00 but got " + text);
        }
    }

    /** The present moment of the bureau. */
    static LocalDateTime now(Settings settings) {
        return LocalDateTime.now(settings.zone()).truncatedTo(ChronoUnit.MINUTES);
    }
}
