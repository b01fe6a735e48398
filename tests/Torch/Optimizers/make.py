"""Writes optimizers.json with PyTorch: /usr/bin/python3 tests/Torch/Optimizers/make.py (Debian python3-torch 1.13.1).

Of every optimizer of OptimizerContractTests.cs, under the same name, the parameters after five steps; of every scheduler of
SchedulerContractTests.cs the learning rates of twelve. The problem is a small one of least squares, without random numbers.
"""
import json
import os

import torch
from torch import optim
from torch.optim import lr_scheduler as S


def values(*shape, start=0.0):
    """A tensor whose element i is sin(start + 0.7 i + 0.3 (i mod 5)), which C# computes alike in double precision."""
    n = 1
    for size in shape:
        n *= size
    i = torch.arange(n, dtype=torch.float64)
    return torch.sin(start + 0.7 * i + 0.3 * (i % 5)).view(*shape)


def run(make, steps=5):
    w = values(3, 2).requires_grad_()
    optimizer = make([w])
    for i in range(steps):
        optimizer.zero_grad()
        ((values(3, 4).t()[:, :3] @ w - values(4, 2, start=float(i))) ** 2).sum().backward()
        optimizer.step()
    return w.detach()


def rates(make, steps=12):
    optimizer = optim.SGD([torch.zeros(1, requires_grad=True)], 0.1)
    scheduler, seen = make(optimizer), []
    for i in range(steps):
        seen.append(optimizer.param_groups[0]["lr"])
        optimizer.step()
        if isinstance(scheduler, S.ReduceLROnPlateau):
            scheduler.step([5.0, 4, 4, 4, 4, 3, 3.5, 3.2, 3.1, 3.05, 3.0, 2.0][i])
        else:
            scheduler.step()
    return torch.tensor(seen, dtype=torch.float64)


cases = {name: run(make) for name, make in {
    "SGD": lambda p: optim.SGD(p, 0.05), "SGD_Momentum": lambda p: optim.SGD(p, 0.05, momentum=0.9, dampening=0.1, weight_decay=0.01),
    "SGD_Nesterov": lambda p: optim.SGD(p, 0.05, momentum=0.9, nesterov=True), "SGD_Maximize": lambda p: optim.SGD(p, 0.05, maximize=True),
    "Adam": lambda p: optim.Adam(p, 0.05, weight_decay=0.01), "Adam_Amsgrad": lambda p: optim.Adam(p, 0.05, amsgrad=True),
    "AdamW": lambda p: optim.AdamW(p, 0.05, weight_decay=0.1), "AdamW_Maximize": lambda p: optim.AdamW(p, 0.05, maximize=True),
    "RMSprop": lambda p: optim.RMSprop(p, 0.05, momentum=0.5, centered=True), "RMSprop_Plain": lambda p: optim.RMSprop(p, 0.05, weight_decay=0.02),
    "Adagrad": lambda p: optim.Adagrad(p, 0.05, lr_decay=0.1, initial_accumulator_value=0.2),
}.items()}
cases.update({name: rates(make) for name, make in {
    "StepLR": lambda o: S.StepLR(o, 3, 0.5), "MultiStepLR": lambda o: S.MultiStepLR(o, [2, 5], 0.5), "ExponentialLR": lambda o: S.ExponentialLR(o, 0.9),
    "PolynomialLR": lambda o: S.PolynomialLR(o, 8, 2.0), "ConstantLR": lambda o: S.ConstantLR(o, 0.25, 4), "LinearLR": lambda o: S.LinearLR(o),
    "CosineAnnealingLR": lambda o: S.CosineAnnealingLR(o, 10, 0.01), "CosineAnnealingWarmRestarts": lambda o: S.CosineAnnealingWarmRestarts(o, 3, 2),
    "LambdaLR": lambda o: S.LambdaLR(o, lambda e: 0.95 ** e), "MultiplicativeLR": lambda o: S.MultiplicativeLR(o, lambda e: 1 - 0.05 * e),
    "OneCycleLR": lambda o: S.OneCycleLR(o, 0.5, total_steps=13, cycle_momentum=False), "OneCycleLR_ThreePhases": lambda o: S.OneCycleLR(o, 0.5, total_steps=13, anneal_strategy="linear", three_phase=True, cycle_momentum=False),
    "ReduceLROnPlateau": lambda o: S.ReduceLROnPlateau(o, factor=0.5, patience=1, cooldown=1),
}.items()})
result = {name: {"shape": list(t.shape), "values": [float(f"{v:.12g}") for v in t.flatten().tolist()]} for name, t in cases.items()}
with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "optimizers.json"), "w") as file:
    file.write("{\n" + ",\n".join(f'"{name}": {json.dumps(case)}' for name, case in result.items()) + "\n}\n")
