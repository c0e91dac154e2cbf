namespace FairKiosk.Storage;

/// <summary>The kinds of entries in the decision log. Kinds not listed here are kept and have no effect.</summary>
public static class DecisionKinds
{
    public const string Fair = "fair";
    public const string FairSeries = "fair-series";
    public const string Pavilion = "pavilion";
    public const string Exhibitor = "exhibitor";
    public const string Station = "station";
    public const string Reader = "reader";
    public const string Binding = "binding";
    public const string BindingCorrection = "binding-correction";
    public const string BindingWithdrawal = "binding-withdrawal";
    public const string Answer = "answer";
    public const string AnswerWithdrawal = "answer-withdrawal";
    public const string ReaderLanguage = "reader-language";
    public const string BadgeProfile = "badge-profile";
    public const string SignIn = "sign-in";
    public const string LeadRating = "lead-rating";
    public const string LeadNote = "lead-note";
    public const string LeadAnswer = "lead-answer";
    public const string BoothCode = "booth-code";
    public const string LeadByHand = "lead-by-hand";
    public const string LeadRatings = "lead-ratings";
    public const string RecordedMeeting = "recorded-meeting";
    public const string LeadExport = "lead-export";
    public const string RecordedMeetingUndone = "recorded-meeting-undone";
    public const string VisitorList = "visitor-list";
    public const string VisitorListWithdrawal = "visitor-list-withdrawal";
    public const string PermissionText = "permission-text";
    public const string PermissionGiven = "permission-given";
    public const string PermissionWithdrawn = "permission-withdrawn";
    public const string PermissionRestored = "permission-restored";
    public const string HandOver = "hand-over";
    public const string HandOverTakenBack = "hand-over-taken-back";
    public const string HandOverOutcome = "hand-over-outcome";
    public const string NeedReleased = "need-released";
    public const string NeedTakenBack = "need-taken-back";
    public const string NeedRouted = "need-routed";
    public const string NeedRoutingTakenBack = "need-routing-taken-back";
    public const string ClusterAgreement = "cluster-agreement";
    public const string NoteShared = "note-shared";
    public const string NoteUnshared = "note-unshared";
    public const string BadgeMerge = "badge-merge";
    public const string BadgeMergeWithdrawal = "badge-merge-withdrawal";
    public const string BadgesApart = "badges-apart";
    public const string BadgesApartWithdrawal = "badges-apart-withdrawal";
    public const string Guest = "guest";
    public const string MeetingStaff = "meeting-staff";
    public const string MeetingWish = "meeting-wish";
    public const string MeetingWishWithdrawal = "meeting-wish-withdrawal";
    public const string MeetingCheck = "meeting-check";
    public const string MeetingAnswer = "meeting-answer";
    public const string MeetingPlan = "meeting-plan";
    public const string MeetingCancel = "meeting-cancel";
    public const string MeetingOutcome = "meeting-outcome";
}
