using Microsoft.AspNetCore.Html;

namespace FairKiosk.Gateway.Pages.Help;

/// <summary>One page of the help.</summary>
/// <param name="Name">As in its address.</param>
/// <param name="Language">What it is written in, which need not be what was asked for.</param>
/// <param name="Title">Its first heading.</param>
/// <param name="Text">All of it, heading included.</param>
internal sealed record HelpPage(string Name, string Language, string Title, IHtmlContent Text);
