"""Models that were trained in CALM Lab, in PyTorch: A, B, and their composition A⊕B.

    from calm import load
    calm = load("calm-small-seed0-run.safetensors")  # or load("A.safetensors", "B.safetensors", "AB.safetensors")
    print(calm.answer("AB", "vkq + 12 - abcd ="), calm.logits("AB", *calm.encode("vkq + 12 - abcd =")).shape)

A⊕B is CALM, Composition to Augment Language Models (https://arxiv.org/abs/2401.02412): B's stream reads the states of A
through small cross-attentions, and only those are trained. Everything is computed in double precision; a sequence is
a list of tokens with the column that each stands in, since blanks are left out.
"""

import hashlib
import json
import math
import re

import numpy as np
import torch

LETTERS = "abcdefghijklmnopqrstuvwxyz"
SYMBOLS = ["."] + list(LETTERS) + ["+", "−", "=", ">"]  # the first tokens; then come the integers 0 … 99
DIGITS = 6  # an answer to "=": units, tens and hundreds of the running total and of the result, in turn


def read(path):
    """Returns the metadata (text by name) and the tensors (float32 arrays by name) of a safetensors file."""
    with open(path, "rb") as file:
        length = int.from_bytes(file.read(8), "little")
        header = json.loads(file.read(length))
        values = file.read()
    metadata = header.pop("__metadata__")
    tensors = {}
    for name, tensor in header.items():
        start, end = tensor["data_offsets"]
        tensors[name] = np.frombuffer(values[start:end], "<f4").reshape(tensor["shape"])
    return metadata, tensors


def fingerprint(weights):
    """Returns the SHA-256 of a model's weights, in the order of its file."""
    return hashlib.sha256(b"".join(each.tobytes() for each in weights.values())).hexdigest()


def load(*paths):
    """Loads a run from the file of the whole, or from the files of its models."""
    accounts, weights = {}, {}
    for path in paths:
        metadata, tensors = read(path)
        if metadata["format"] == "calm-lab-1":
            account = json.loads(metadata["provenance"])
            accounts[account["phase"]] = account
            weights[account["phase"]] = tensors
            continue
        for name, tensor in tensors.items():
            stage, parameter = name.split("/")
            accounts[stage] = json.loads(metadata[f"provenance.{stage}"])
            weights.setdefault(stage, {})[parameter] = tensor
    for stage, account in accounts.items():
        for model, wanted in account.get("trainedOn", {}).items():
            if model not in weights or fingerprint(weights[model]) != wanted:
                raise ValueError(f"{stage} was trained on the {model} with the fingerprint {wanted[:8]}: load that one")
    return Calm(accounts["AB"]["settings"], weights)


def rms_norm(x, gain):
    """gain · x / √(mean(x²) + 10⁻⁶), for x [time, width]."""
    return gain * x * torch.rsqrt(x.square().mean(-1, keepdim=True) + 1e-6)


def attend(query, key, value, heads, bias, null_key=False):
    """softmax(Q·Kᵀ/√d + bias)·V for each head, all [time, width], heads side by side in the width.

    A null key is one more key, with logit 0 and value 0: a query may attend to nothing.
    """
    q, k, v = (x.view(len(x), heads, -1).transpose(0, 1) for x in (query, key, value))  # [heads, time, d]
    scores = q @ k.transpose(1, 2) / math.sqrt(q.shape[-1]) + bias  # [heads, time, time]
    if null_key:
        scores = torch.cat([scores, torch.zeros_like(scores[..., :1])], -1)
    read_out = scores.softmax(-1)[..., : len(key)] @ v
    return read_out.transpose(0, 1).reshape(query.shape)


class Transformer:
    """A pre-norm decoder: RMSNorm, SwiGLU, no biases, learned positions. Matrices are [inputs, outputs]."""

    def __init__(self, weights, layers, heads):
        self.weights = {name: torch.from_numpy(x.astype(np.float64)) for name, x in weights.items()}
        self.layers, self.heads = layers, heads

    def table(self):
        """Returns the vector of every token, [131, width]; that of the integer n is tens[⌊n/10⌋] + units[n mod 10]."""
        w = self.weights
        integers = w["tens"][:, None] + w["units"][None]
        return torch.cat([w["embedding"], integers.flatten(0, 1)])

    def block(self, layer, x):
        """x + attention(norm(x)), and then y + (silu(u)·v)·W with [u, v] = norm(y)·V; x [time, width]."""
        w = {name: self.weights[f"blocks.{layer}.{name}"] for name in
             ["attentionNorm", "queryKeyValue", "attentionOutput", "mlpNorm", "mlpInput", "mlpOutput"]}
        causal = torch.full((len(x), len(x)), -torch.inf, dtype=x.dtype).triu(1)
        q, k, v = (rms_norm(x, w["attentionNorm"]) @ w["queryKeyValue"]).chunk(3, -1)
        y = x + attend(q, k, v, self.heads, causal) @ w["attentionOutput"]
        u, v = (rms_norm(y, w["mlpNorm"]) @ w["mlpInput"]).chunk(2, -1)
        return y + (torch.nn.functional.silu(u) * v) @ w["mlpOutput"]

    def states(self, tokens, columns, inject=lambda state, layer: state):
        """Returns the states [time, width] after 0, 1, … blocks; `inject` may change each before the next block."""
        states = [inject(self.table()[tokens] + self.weights["position"][columns], 0)]
        for layer in range(self.layers):
            states.append(inject(self.block(layer, states[-1]), layer + 1))
        return states

    def read_out(self, state):
        """Returns the logits [time, 131] of a state. Tied ones go through the embeddings, times 3/√width."""
        normed = rms_norm(state, self.weights["norm"])
        if "output" in self.weights:
            return normed @ self.weights["output"].T
        return normed @ self.table().T * 3 / math.sqrt(state.shape[-1])


class Calm:
    """A run: `models` are the transformers alone, `links` the parameters of the cross-attentions."""

    def __init__(self, settings, weights):
        self.settings, self.shape = settings, settings["composition"]
        if self.shape.get("variant", "calm") not in ("calm", "vanillaA", "encoder"):
            raise ValueError(f"a composition of the kind {self.shape['variant']} has no cross-attention to an A")
        self.models = {stage: Transformer(weights[stage], settings[stage[0]]["layers"], settings[stage[0]]["heads"])
                       for stage in ("A", "A2", "B") if stage in weights}
        self.links = {name: torch.from_numpy(x.astype(np.float64))
                      for stage in ("AB", "AB2") for name, x in weights.get(stage, {}).items()}
        # A field for each operand, a column for each operator, and those of the answer.
        self.operands = settings["world"]["operands"]
        columns, answer = len(self.models["B"].weights["position"]), max(DIGITS, 2 * self.operands - 1)
        self.field = (columns - answer) // self.operands - 1
        self.prompt_columns = self.operands * (self.field + 1)

    def logits(self, model, tokens, columns):
        """Returns the logits [time, 131] of A, B or AB at every token of a sequence."""
        tokens, columns = torch.as_tensor(tokens), torch.as_tensor(columns)
        if model != "AB":
            return self.models[model].read_out(self.models[model].states(tokens, columns)[-1])
        augmenting = [self.models[a].states(tokens, columns) for a in ("A", "A2") if a in self.models]

        def inject(state, layer):
            """H_B ← H_B + f_cross(f_proj(H_A), H_B), summed over the links that end at this layer of B."""
            links = [(a, p, states[pair["augmenting"]]) for a, states in enumerate(augmenting)
                     for p, pair in enumerate(self.shape["pairs"]) if pair["anchor"] == layer]
            return state + sum(self.cross(f"cross.{a}.{p}", h, state, columns) for a, p, h in links)

        anchor = self.models["B"]
        return anchor.read_out(anchor.states(tokens, columns, inject)[-1])

    def cross(self, prefix, augmenting, state, columns):
        """f_cross, section 3.1 of the paper: queries from H_B, keys and values from f_proj(H_A); all [time, width].

        Beyond the paper: a norm on either side, a bias against distant columns, and a null key.
        """
        w = {name: self.links[f"{prefix}.{name}"] for name in
             ["augmentingNorm", "anchorNorm", "projection", "query", "keyValue", "output"]}
        projected = rms_norm(augmenting, w["augmentingNorm"]) @ w["projection"]
        key, value = (projected @ w["keyValue"]).chunk(2, -1)
        query = rms_norm(state, w["anchorNorm"]) @ w["query"]
        distance = columns[:, None] - columns[None]
        hidden = distance < 0
        if self.shape.get("variant") == "encoder":  # reads the prompt only
            hidden = hidden | (columns >= self.prompt_columns)
        bias = (-self.shape["distanceSlope"] * distance.double()).masked_fill(hidden, -torch.inf)
        return attend(query, key, value, self.shape["heads"], bias, self.shape["nullKey"]) @ w["output"]

    def encode(self, expression):
        """Returns the tokens and columns of a prompt, such as `vkq + 12 - abcd =`, right-aligned in its fields."""
        *operands, task = re.findall(r"([a-z]+|\d+)|([=>])", expression.lower().replace("-", "−"))
        signs = re.findall(r"[+−]", expression.replace("-", "−")) + [task[1]]
        sequence, start = [], (self.operands - len(operands)) * (self.field + 1)
        for (operand, _), sign in zip(operands, signs):
            word = [len(SYMBOLS) + int(operand)] if operand.isdigit() else [SYMBOLS.index(x) for x in operand]
            end = start + self.field
            sequence += [(token, end - len(word) + i) for i, token in enumerate(word)]
            sequence.append((SYMBOLS.index(sign), end))
            start = end + 1
        tokens, columns = zip(*sequence)
        return list(tokens), list(columns)

    def answer(self, model, expression):
        """Returns what a model answers, token by token the likeliest: the result after `=`, values after `>`."""
        tokens, columns = self.encode(expression)
        computes, said = tokens[-1] == SYMBOLS.index("="), []
        for i in range(DIGITS if computes else 2 * len(re.findall(r"\w+", expression)) - 1):
            said.append(int(self.logits(model, tokens, columns)[-1].argmax()))
            tokens, columns = tokens + said[-1:], columns + [self.prompt_columns + i]
        texts = [SYMBOLS[x] if x < len(SYMBOLS) else str(x - len(SYMBOLS)) for x in said]
        return str(int("".join(reversed(texts[1::2])))) if computes and all(map(str.isdigit, texts)) else " ".join(texts)
