namespace FairKiosk.Reader.Linux.Hosting;

/// <param name="Words">What the source has to say.</param>
/// <param name="HasEnded">True: nothing will come any more.</param>
internal sealed record SourceNotice(FormattableString Words, bool HasEnded);
