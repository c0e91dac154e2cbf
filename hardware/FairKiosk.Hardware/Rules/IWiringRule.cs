using FairKiosk.Hardware.Model;

namespace FairKiosk.Hardware.Rules;

/// <summary>One thing that has to hold in every reader.</summary>
internal interface IWiringRule
{
    IEnumerable<Finding> Check(Wiring wiring);
}
