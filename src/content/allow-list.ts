import { defaultSchema, type Schema } from "hast-util-sanitize";
import { ANCHOR } from "./anchors.ts";
import { STAND_IN } from "./stand-ins.ts";

const WEB = ["http", "https"];
const WHOLE_NUMBER = /^\d{1,5}$/;
const LIST_NUMBER = /^-?\d{1,9}$/;
const ALIGNMENT = /^(?:left|center|right|justify)$/i;
const DIRECTION = /^(?:ltr|rtl|auto)$/i;
// RFC 5646 §2.1, loosely.
const LANGUAGE_TAG = /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/i;

const BLOCKS = "h2 h3 h4 h5 h6 p br hr blockquote pre ul ol li dl dt dd figure figcaption img";
const TABLES = "table caption thead tbody tfoot tr th td";
const PHRASES =
	"a em strong b i u s del ins sub sup small mark abbr q cite time code span bdi bdo ruby rt rp";

/** The elements that an article may contain. Of any other element only the children stay. */
const TAG_NAMES = `${BLOCKS} ${TABLES} ${PHRASES}`.split(" ");
const known = new Set(TAG_NAMES);

/** True if an article may contain elements of that name. */
export const stays = (tagName: string) => known.has(tagName);

/** The elements that are removed with all their children. */
const STRIPPED = [
	..."script style template title noscript noembed noframes xmp plaintext".split(" "),
	..."iframe object embed applet svg math audio video canvas".split(" "),
	..."textarea select option optgroup datalist button".split(" "),
];
export const stripped: ReadonlySet<string> = new Set(STRIPPED);

const CELL: NonNullable<Schema["attributes"]>[string] = [
	["align", ALIGNMENT],
	["colSpan", WHOLE_NUMBER],
	["rowSpan", WHOLE_NUMBER],
];

const ATTRIBUTES: Schema["attributes"] = {
	"*": [
		["dir", DIRECTION],
		["lang", LANGUAGE_TAG],
		["id", ANCHOR],
	],
	a: ["href", "title", ["className", STAND_IN]],
	abbr: ["title"],
	blockquote: ["cite"],
	img: ["src", "alt", "title", ["width", WHOLE_NUMBER], ["height", WHOLE_NUMBER]],
	// The page shows the box of a task in place of the bullet.
	li: [
		["value", LIST_NUMBER],
		["className", "task-list-item"],
	],
	ol: [["start", LIST_NUMBER], "reversed"],
	td: CELL,
	th: [...CELL, ["scope", /^(?:row|col|rowgroup|colgroup)$/i]],
	time: ["dateTime"],
	tr: [["align", ALIGNMENT]],
};

/** The schema of hast-util-sanitize for article bodies. Every key allows less than the default. */
export const allowList: Schema = {
	allowComments: false,
	allowDoctypes: false,
	ancestors: { ...defaultSchema.ancestors, caption: ["table"] },
	attributes: ATTRIBUTES,
	clobber: [],
	clobberPrefix: "",
	protocols: { cite: WEB, href: [...WEB, "mailto", "tel"], src: WEB },
	required: {},
	strip: STRIPPED,
	tagNames: TAG_NAMES,
};
