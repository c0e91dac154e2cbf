namespace FairKiosk.Hardware.Reading;

/// <summary>The folder of a reader cannot be read; all that is wrong in it at once.</summary>
internal sealed class ReaderFolderException(IReadOnlyList<FileFault> faults) : Exception(string.Join('\n', faults))
{
    public IReadOnlyList<FileFault> Faults { get; } = faults;
}
