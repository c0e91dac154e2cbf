namespace FairKiosk.Reader.Linux.Hosting;

/// <param name="Topic">What it is about, for programs.</param>
/// <param name="Words">What there is to say.</param>
/// <param name="HasEnded">True: nothing will come any more.</param>
internal sealed record SourceNotice(string Topic, FormattableString Words, bool HasEnded);
