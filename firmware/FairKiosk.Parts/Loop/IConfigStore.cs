namespace FairKiosk.Parts.Loop;

/// <summary>Where a reader keeps the configuration that the gateway told it last.</summary>
public interface IConfigStore
{
    /// <summary>Keeps a configuration as it came. One that cannot be kept comes again after the next start; never throws.</summary>
    /// <param name="payload">What arrived.</param>
    void KeepConfig(byte[] payload);
}
