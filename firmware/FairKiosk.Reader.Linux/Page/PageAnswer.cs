namespace FairKiosk.Reader.Linux.Page;

/// <param name="Outcome">What became of it, see <see cref="Hosting.OutcomeNames"/>.</param>
internal sealed record PageAnswer(string Outcome);
