namespace System.Runtime.CompilerServices;

/// <summary>What the compiler asks for to set properties once; .NET Standard 2.1 does not have it.</summary>
internal static class IsExternalInit
{
}
