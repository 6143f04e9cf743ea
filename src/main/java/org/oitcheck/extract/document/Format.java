package org.oitcheck.extract.document;

/** Formats told by content. */
public enum Format {
    PDF("application/pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    DOC("application/msword"),
    XLS("application/vnd.ms-excel"),
    PPT("application/vnd.ms-powerpoint"),
    ODT("application/vnd.oasis.opendocument.text"),
    ODS("application/vnd.oasis.opendocument.spreadsheet"),
    ODP("application/vnd.oasis.opendocument.presentation"),
    RTF("application/rtf"),
    ZIP("application/zip"),
    RAR("application/vnd.rar"),
    SEVEN_ZIP("application/x-7z-compressed"),
    CSV("text/csv"),
    TEXT("text/plain"),
    HTML("text/html"),
    IMAGE("image"),
    /** An Office file that only opens with a password. */
    LOCKED_OFFICE("application/encrypted"),
    EMPTY("application/x-empty"),
    UNKNOWN("application/octet-stream");

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    /** Whether it holds files of its own kinds. */
    boolean archive() {
        return this == ZIP || this == RAR || this == SEVEN_ZIP;
    }

    /** Media type; of a picture only {@code image}. */
    public String mediaType() {
        return mediaType;
    }
}
