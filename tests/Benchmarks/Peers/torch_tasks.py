"""PyTorch's side of the torch benchmarks: prints the median of several runs of a task on a device, in the task's unit.

With "loss" before the task, prints the loss after three steps from fixed weights instead.
"""
import json
import math
import sys
import time

import torch
import torch.nn.functional as F
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

CALLS = 100_000


def values(start, *shape):
    """Element i is sin(start + 0.7 i), the same in every language."""
    return (torch.arange(math.prod(shape), dtype=torch.float64) * 0.7 + start).sin().float().view(*shape)


def filled(module, device):
    with torch.no_grad():
        for k, parameter in enumerate(module.parameters()):
            parameter.copy_(values(k, *parameter.shape) * 0.1)
    return module.to(device)


def after_three_steps(module, loss):
    optimizer = torch.optim.SGD(module.parameters(), 0.05)
    for _ in range(3):
        optimizer.zero_grad()
        computed = loss()
        computed.backward()
        optimizer.step()
    return computed.item()


def small(operation):
    def prepare(device):
        x, y = torch.ones(16, device=device), torch.zeros(16, device=device)

        def run():
            for _ in range(CALLS):
                operation(x, y)
            y[0].item()
        return run
    return prepare, 1e6 / CALLS, None


def step_of(model, optimizer, x, y):
    def run():
        optimizer.zero_grad()
        loss = F.cross_entropy(model(x), y)
        loss.backward()
        optimizer.step()
        loss.item()
    return run


def classified(create, shape, batch, device):
    model = filled(create(), device)
    x, y = values(0, *shape).to(device), torch.arange(batch, device=device) % 10
    return after_three_steps(model, lambda: F.cross_entropy(model(x), y))


def perceptron():
    return nn.Sequential(nn.Linear(64, 128), nn.ReLU(), nn.Linear(128, 128), nn.ReLU(), nn.Linear(128, 10))


def mlp(device):
    loader = DataLoader(TensorDataset(torch.randn(12_800, 64), torch.randint(10, (12_800,))), 64, shuffle=True)
    model = perceptron().to(device)
    optimizer = torch.optim.Adam(model.parameters())

    def run():
        for x, y in loader:
            x, y = x.to(device), y.to(device)
            optimizer.zero_grad()
            F.cross_entropy(model(x), y).backward()
            optimizer.step()
        next(model.parameters())[0, 0].item()
    return run


class Classifier(nn.Module):
    def __init__(self):
        super().__init__()
        self.lstm, self.head = nn.LSTM(64, 128, 2), nn.Linear(128, 10)

    def forward(self, x):
        return self.head(self.lstm(x)[0][-1])


def lstm(device):
    model = Classifier().to(device)
    return step_of(model, torch.optim.Adam(model.parameters()), torch.randn(50, 32, 64, device=device), torch.randint(10, (32,), device=device))


class Block(nn.Module):
    def __init__(self, inputs, outputs, stride):
        super().__init__()
        self.body = nn.Sequential(
            nn.Conv2d(inputs, outputs, 3, stride, 1, bias=False), nn.BatchNorm2d(outputs), nn.ReLU(),
            nn.Conv2d(outputs, outputs, 3, padding=1, bias=False), nn.BatchNorm2d(outputs))
        self.shortcut = nn.Identity() if inputs == outputs and stride == 1 else nn.Sequential(nn.Conv2d(inputs, outputs, 1, stride, bias=False), nn.BatchNorm2d(outputs))

    def forward(self, x):
        return F.relu(self.body(x) + self.shortcut(x))


def resnet18():
    parts, inputs = [nn.Conv2d(3, 64, 3, padding=1, bias=False), nn.BatchNorm2d(64), nn.ReLU()], 64
    for width, stride in ((64, 1), (128, 2), (256, 2), (512, 2)):
        parts += [Block(inputs, width, stride), Block(width, width, 1)]
        inputs = width
    return nn.Sequential(*parts, nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(512, 10))


def resnet(device):
    model = resnet18().to(device)
    optimizer = torch.optim.SGD(model.parameters(), 0.1, momentum=0.9, weight_decay=5e-4)
    return step_of(model, optimizer, torch.randn(8, 3, 32, 32, device=device), torch.randint(10, (8,), device=device))


def added(values, index, count):
    return torch.zeros(count, values.shape[1], device=values.device).index_add(0, index, values)


class GraphConv(nn.Module):
    """Kipf and Welling's convolution as DGL has it, for one set of edges whose degrees are known."""
    def __init__(self, inputs, outputs):
        super().__init__()
        self.weight, self.bias = nn.Parameter(nn.init.xavier_uniform_(torch.empty(inputs, outputs))), nn.Parameter(torch.zeros(outputs))
        self.narrowing = inputs > outputs

    def forward(self, x, graph):
        x = (x @ self.weight if self.narrowing else x) * graph["out_scale"]
        y = added(x[graph["sources"]], graph["targets"], len(x)) * graph["in_scale"]
        return (y if self.narrowing else y @ self.weight) + self.bias


class AttentionPooling(nn.Module):
    def __init__(self, features):
        super().__init__()
        self.gate = nn.Linear(features, 1)

    def forward(self, x, graph):
        scores, index, count = self.gate(x).squeeze(1), graph["index"], graph["count"]
        largest = torch.zeros(count, device=x.device).scatter_reduce(0, index, scores.detach(), "amax", include_self=False)
        shares = (scores - largest[index]).exp().unsqueeze(1)
        return added(x * (shares / added(shares, index, count)[index]), index, count)


class GraphNetwork(nn.Module):
    def __init__(self):
        super().__init__()
        self.first, self.second, self.pool, self.head = GraphConv(20, 16), GraphConv(16, 16), AttentionPooling(16), nn.Linear(16, 1)

    def forward(self, graph):
        h = F.relu(self.second(F.relu(self.first(graph["x"], graph)), graph))
        return self.head(self.pool(h, graph)).squeeze(1)


def graph_batch(batch, device, graphs=64, nodes=100):
    i = torch.arange(graphs * nodes)
    owner, place = i // nodes, i % nodes
    residues = (place * 7 + (owner + batch) * 3) % 20 % (10 + owner % 2 * 10)
    steps = torch.tensor([-2, -1, 1, 2])
    sources, targets = (owner * nodes).repeat_interleave(4) + (place.repeat_interleave(4) + steps.repeat(len(i)) + nodes) % nodes, i.repeat_interleave(4)
    scale = lambda index: torch.bincount(index, minlength=len(i)).clamp(min=1).float().rsqrt().unsqueeze(1).to(device)
    graph = {"x": F.one_hot(residues, 20).float().to(device), "sources": sources.to(device), "targets": targets.to(device), "out_scale": scale(sources),
             "in_scale": scale(targets), "index": owner.to(device), "count": graphs}
    return graph, (torch.arange(graphs) % 2).float().to(device)


def graphs(device):
    batches = [graph_batch(batch, device) for batch in range(8)]
    model = GraphNetwork().to(device)
    optimizer = torch.optim.Adam(model.parameters())

    def run():
        for graph, labels in batches:
            optimizer.zero_grad()
            F.binary_cross_entropy_with_logits(model(graph), labels).backward()
            optimizer.step()
        next(model.parameters())[0, 0].item()
    return run


def graphs_loss(device):
    model, (graph, labels) = filled(GraphNetwork(), device), graph_batch(0, device)
    return after_three_steps(model, lambda: F.binary_cross_entropy_with_logits(model(graph), labels))


TASKS = {
    "add": small(lambda x, y: x + x), "scale": small(lambda x, y: x * 2), "in-place": small(lambda x, y: x.add_(y)), "view": small(lambda x, y: x.view(4, 4)), "sum": small(lambda x, y: x.sum()),
    "mlp": (mlp, 1e3, lambda device: classified(perceptron, (64, 64), 64, device)),
    "graphs": (graphs, 1e3, graphs_loss),
    "resnet": (resnet, 1e3, lambda device: classified(resnet18, (8, 3, 32, 32), 8, device)),
    "lstm": (lstm, 1e3, lambda device: classified(Classifier, (50, 32, 64), 32, device)),
}


def timed(run):
    started = time.perf_counter()
    run()
    return time.perf_counter() - started


def main(arguments):
    torch.manual_seed(1)
    if arguments[0] == "loss":
        return TASKS[arguments[1]][2](arguments[2])
    prepare, per_second, _ = TASKS[arguments[0]]
    run = prepare(arguments[1])
    warmed = time.perf_counter() + 2
    while time.perf_counter() < warmed:
        run()
    return per_second * sorted(timed(run) for _ in range(9))[4]


print(json.dumps({"value": main(sys.argv[1:])}))
