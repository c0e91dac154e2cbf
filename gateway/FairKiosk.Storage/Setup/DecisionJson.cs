using System.Text.Json.Serialization;

namespace FairKiosk.Storage.Setup;

/// <summary>Generated at build, so that the first decision of a start costs no reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(DecisionBodies.Fair))]
[JsonSerializable(typeof(DecisionBodies.Series))]
[JsonSerializable(typeof(DecisionBodies.Pavilion))]
[JsonSerializable(typeof(DecisionBodies.Exhibitor))]
[JsonSerializable(typeof(DecisionBodies.Station))]
[JsonSerializable(typeof(DecisionBodies.Reader))]
[JsonSerializable(typeof(DecisionBodies.Binding))]
[JsonSerializable(typeof(DecisionBodies.BindingCorrection))]
[JsonSerializable(typeof(DecisionBodies.BindingWithdrawal))]
[JsonSerializable(typeof(DecisionBodies.Answer))]
[JsonSerializable(typeof(DecisionBodies.AnswerWithdrawal))]
[JsonSerializable(typeof(DecisionBodies.ReaderLanguage))]
[JsonSerializable(typeof(DecisionBodies.BadgeProfile))]
[JsonSerializable(typeof(DecisionBodies.SignIn))]
[JsonSerializable(typeof(DecisionBodies.LeadRating))]
[JsonSerializable(typeof(DecisionBodies.LeadNote))]
[JsonSerializable(typeof(DecisionBodies.LeadByHand))]
[JsonSerializable(typeof(DecisionBodies.LeadRatings))]
[JsonSerializable(typeof(DecisionBodies.RecordedMeeting))]
[JsonSerializable(typeof(DecisionBodies.LeadExport))]
[JsonSerializable(typeof(DecisionBodies.RecordedMeetingUndone))]
[JsonSerializable(typeof(DecisionBodies.VisitorList))]
[JsonSerializable(typeof(DecisionBodies.VisitorListWithdrawal))]
[JsonSerializable(typeof(DecisionBodies.BadgePair))]
[JsonSerializable(typeof(DecisionBodies.Targets))]
[JsonSerializable(typeof(Dictionary<string, int>))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
internal sealed partial class DecisionJson : JsonSerializerContext;
