using System.Text.Json.Serialization;

namespace FairKiosk.Reader.Linux.Page;

/// <summary>What the page reads and sends.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(PageNews))]
[JsonSerializable(typeof(PageState))]
[JsonSerializable(typeof(PageMark))]
[JsonSerializable(typeof(PageAnswer))]
internal sealed partial class PageJson : JsonSerializerContext;
