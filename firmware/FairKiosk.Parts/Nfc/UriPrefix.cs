namespace FairKiosk.Parts.Nfc;

/// <summary>What the first byte of a web address stands for (NFC Forum URI RTD 1.0, table 3).</summary>
internal static class UriPrefix
{
    private static readonly string[] All =
    [
        "", "http://www.", "https://www.", "http://", "https://", "tel:", "mailto:", "ftp://anonymous:anonymous@", "ftp://ftp.", "ftps://",
        "sftp://", "smb://", "nfs://", "ftp://", "dav://", "news:", "telnet://", "imap:", "rtsp://", "urn:", "pop:", "sip:", "sips:", "tftp:",
        "btspp://", "btl2cap://", "btgoep://", "tcpobex://", "irdaobex://", "file://", "urn:epc:id:", "urn:epc:tag:", "urn:epc:pat:",
        "urn:epc:raw:", "urn:epc:", "urn:nfc:",
    ];

    /// <summary>Numbers behind the table are no abbreviation (3.2.2).</summary>
    internal static string Of(byte number) => number < All.Length ? All[number] : "";
}
