using System.Runtime.InteropServices;

namespace FairKiosk.Mosquitto;

/// <summary>Finds out before the first call whether the library is there, so that its absence is said in plain words.</summary>
internal static class MosquittoLibrary
{
    private static readonly Lock Gate = new();
    private static bool _ready;

    /// <exception cref="MosquittoMissingException">The library is not installed or cannot be loaded.</exception>
    public static void EnsureReady()
    {
        lock (Gate)
        {
            if (_ready)
            {
                return;
            }

            Load(NativeMosquitto.Library);
            var code = NativeMosquitto.LibInit();
            _ready = code == NativeMosquitto.Success ? true : throw new MosquittoException($"libmosquitto does not start (code {code}).");
        }
    }

    internal static void Load(string name)
    {
        if (!NativeLibrary.TryLoad(name, typeof(MosquittoLibrary).Assembly, DllImportSearchPath.SafeDirectories, out _))
        {
            throw new MosquittoMissingException(
                $"The MQTT library {name} is missing or cannot be loaded. Install the Debian package libmosquitto1: sudo apt-get install libmosquitto1");
        }
    }
}
