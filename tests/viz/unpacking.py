"""A map's page read as its own script reads it."""

import base64
import json
import re
import zlib


class Unpacked:
    """One block of a page."""

    def __init__(self, html: str, block: str) -> None:
        packed = re.search(rf'<script type="text/plain" id="{block}">([^<]*)</script>', html).group(1)
        whole = zlib.decompress(base64.b64decode(packed))
        end = 4 + int.from_bytes(whole[:4], "little")
        self.head = json.loads(whole[4:end])
        self.columns = {}
        for name, form, length in self.head["columns"]:
            self.columns[name] = self._read(form, whole[end : end + length])
            end += length
        assert end == len(whole)

    def _read(self, form, written):
        match form:
            case "small":
                return list(written)
            case "texts":
                return json.loads(written)
            case "bytes":
                return written
        values, value, shift = [], 0, 0
        for byte in written:
            value |= (byte & 127) << shift
            shift += 7
            if byte < 128:
                values.append(value)
                value = shift = 0
        if form == "whole":
            return values
        signed = [-(value + 1) // 2 if value % 2 else value // 2 for value in values]
        if form == "steps":
            for place in range(1, len(signed)):
                signed[place] += signed[place - 1]
        return signed

    def passage(self, name: str, number: int) -> str:
        lengths = self.columns[f"{name}_length"]
        start = sum(lengths[:number])
        return self.columns[name][start : start + lengths[number]].decode()

    def numbered(self, name: str, number: int) -> str:
        form, told = (self.columns[f"{name}_{part}"][number] for part in ("form", "number"))
        before, after = (self.columns[f"{name}_{part}"][form] for part in ("before", "after"))
        return f"{before}{'' if told < 0 else told}{after}"
