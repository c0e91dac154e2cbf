using System.Runtime.InteropServices;
using Meadow;

using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context =>
{
    // The loop ends by itself: the journal is closed cleanly first.
    context.Cancel = true;
    MeadowOS.TerminateRun();
});
await MeadowOS.Start(args);
