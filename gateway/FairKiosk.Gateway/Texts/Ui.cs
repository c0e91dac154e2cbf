namespace FairKiosk.Gateway.Texts;

/// <summary>Names the resource with every text a person sees on a page: Ui.resx, Ui.de.resx and Ui.ja.resx.</summary>
internal sealed class Ui;
