using FairKiosk.Gateway.Labels;
using FairKiosk.Storage;

namespace FairKiosk.Gateway.Pages.Leads;

/// <summary>What temporary staff are given on paper or shown on a screen. The code is known here for the last time.</summary>
/// <param name="Address">Where it is typed in.</param>
internal sealed record CodeSlip(BoothCode Code, string Text, string Address)
{
    /// <summary>In two groups, as people read it: "k7mp 2xqd".</summary>
    public string Readable => $"{Text[..(BoothCodeStore.Letters / 2)]} {Text[(BoothCodeStore.Letters / 2)..]}";

    /// <summary>The address with the code, for a phone's camera.</summary>
    public QrPath Qr => field ??= QrPath.Of($"{Address}?code={Text}");
}
