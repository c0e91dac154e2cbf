namespace FairKiosk.Gateway.Labels;

/// <summary>A font that sheets are set in is not on this machine; the message names the Debian package that brings it.</summary>
internal sealed class FontMissingException : Exception
{
    public FontMissingException()
    {
    }

    public FontMissingException(string message)
        : base(message)
    {
    }

    public FontMissingException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
