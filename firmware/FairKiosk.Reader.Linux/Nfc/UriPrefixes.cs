namespace FairKiosk.Reader.Linux.Nfc;

/// <summary>What the first byte of a URI record stands for. NFC Forum URI RTD 1.0, table 3.</summary>
internal static class UriPrefixes
{
    private static readonly string[] All =
    [
        "", "http://www.", "https://www.", "http://", "https://", "tel:", "mailto:", "ftp://anonymous:anonymous@", "ftp://ftp.", "ftps://",
        "sftp://", "smb://", "nfs://", "ftp://", "dav://", "news:", "telnet://", "imap:", "rtsp://", "urn:", "pop:", "sip:", "sips:", "tftp:",
        "btspp://", "btl2cap://", "btgoep://", "tcpobex://", "irdaobex://", "file://", "urn:epc:id:", "urn:epc:tag:", "urn:epc:pat:",
        "urn:epc:raw:", "urn:epc:", "urn:nfc:",
    ];

    /// <summary>Numbers behind the table are to be read as no abbreviation (URI RTD 1.0, 3.2.2).</summary>
    public static string Of(byte number) => number < All.Length ? All[number] : All[0];
}
