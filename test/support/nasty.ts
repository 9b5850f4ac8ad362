import fc from "fast-check";

/** Texts that often break programs. */
export const nastyTexts = [
	"",
	" ",
	"\u0000",
	"a\u0000b",
	"\ud800",
	"x".repeat(5000),
	"ä".repeat(101),
	"😀".repeat(301),
	"\u202e\u200b\ufeff",
	"ﬀﾟ①½",
	"__proto__",
	"constructor",
	"toString",
	"null",
	"undefined",
	"NaN",
	"true",
	"0",
	"-1",
	"00",
	"1e3",
	"1.0",
	"0x10",
	"9007199254740993",
	"1".repeat(400),
	"%",
	"%00",
	"%ff",
	"../../etc/passwd",
	"..",
	"' OR 1=1 --",
	'"; DROP TABLE articles; --',
	"*",
	"NEAR(a b)",
	"(((((",
	"<script>alert(1)</script>",
	"a,b,,c,",
	"a&b=c#d?e",
	"2024-02-30",
	"2024-02-30T09:00:00Z",
	"9999-12-31T23:59:59-23:59",
	"+275760-09-13T00:00:00Z",
	"http://[",
	"https://",
	"https://1.2.3.4.5/",
	"javascript:alert(1)",
	"de-de-de",
	"x-private",
	"i-klingon",
	"zzzzzzzzzzz.zzzzzzzzzzz",
	"-zzzzzzzzzzz.1",
];

const odd = [
	...nastyTexts,
	null,
	true,
	0,
	-0,
	-1,
	1.5,
	1e21,
	-1e308,
	Number.MAX_SAFE_INTEGER + 2,
	[],
	[[]],
	[null],
	{},
	{ length: 1 },
	JSON.parse('{"__proto__": {"polluted": true}}'),
	JSON.parse('{"constructor": {"prototype": {"polluted": true}}}'),
	Array.from({ length: 300 }, (_, index) => index),
	Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`k${index}`, index])),
];

export const nastyValue: fc.Arbitrary<unknown> = fc.oneof(
	{ weight: 3, arbitrary: fc.constantFrom(...odd) },
	fc.jsonValue({ maxDepth: 3, stringUnit: "binary" }),
);

export const nastyText: fc.Arbitrary<string> = fc.oneof(
	{ weight: 3, arbitrary: fc.constantFrom(...nastyTexts) },
	fc.string({ unit: "binary" }),
	fc.string(),
);

/** Returns the value with one part of it replaced, deleted or added. */
export function spoilt(value: unknown): fc.Arbitrary<unknown> {
	const paths = pathsIn(value);
	return fc
		.record({
			path: fc.constantFrom(...paths),
			how: fc.constantFrom("set" as const, "delete" as const, "add" as const),
			key: fc.oneof(fc.constantFrom("__proto__", "constructor", "x", "toString"), fc.string()),
			nasty: nastyValue,
		})
		.map(({ path, how, key, nasty }) => changed(value, path, how, key, nasty));
}

type Path = (string | number)[];

function pathsIn(value: unknown): Path[] {
	if (typeof value !== "object" || value === null) return [[]];
	const inner = Object.entries(value).flatMap(([key, part]) =>
		pathsIn(part).map((path) => [key, ...path]),
	);
	return [[], ...inner];
}

function changed(
	value: unknown,
	[key, ...rest]: Path,
	how: "set" | "delete" | "add",
	added: string,
	nasty: unknown,
): unknown {
	if (key === undefined) return how === "add" ? withEntry(value, added, nasty) : nasty;
	if (typeof value !== "object" || value === null) return nasty;
	const isHere = how === "delete" && rest.length === 0;
	if (Array.isArray(value)) {
		const at = Number(key);
		const part = isHere ? [] : [changed(value[at], rest, how, added, nasty)];
		return [...value.slice(0, at), ...part, ...value.slice(at + 1)];
	}
	const entries = Object.entries(value).flatMap(([name, part]) => {
		if (name !== String(key)) return [[name, part]];
		return isHere ? [] : [[name, changed(part, rest, how, added, nasty)]];
	});
	return Object.fromEntries(entries);
}

function withEntry(value: unknown, key: string, nasty: unknown): unknown {
	if (Array.isArray(value)) return [...value, nasty];
	if (typeof value !== "object" || value === null) return nasty;
	// Object.fromEntries makes even “__proto__” an own property.
	return Object.fromEntries([...Object.entries(value), [key, nasty]]);
}
