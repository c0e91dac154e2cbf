using FairKiosk.Gateway.Texts;
using FairKiosk.Storage;

namespace FairKiosk.Gateway.Pages.Sharing;

/// <summary>What another member handed over, as its receiver sees it: _Received.cshtml.</summary>
/// <param name="From">The sender's name.</param>
/// <param name="ReturnTo">The page that it stands on.</param>
internal sealed record ReceivedView(HandOverRow Row, string From, FairTime Time, string ReturnTo);
