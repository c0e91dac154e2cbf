namespace FairKiosk.Nano.Tests;

/// <summary>What a case does; it throws where something is not as it should be.</summary>
public delegate void CaseBody();
