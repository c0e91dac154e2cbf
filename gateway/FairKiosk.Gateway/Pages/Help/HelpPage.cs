using Microsoft.AspNetCore.Html;

namespace FairKiosk.Gateway.Pages.Help;

/// <summary>One page of the help.</summary>
/// <param name="Name">As in its address.</param>
/// <param name="Title">Its first heading.</param>
/// <param name="Text">All of it, heading included.</param>
internal sealed record HelpPage(string Name, string Title, IHtmlContent Text);
