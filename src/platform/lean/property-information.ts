import { aria } from "../../../node_modules/property-information/lib/aria.js";
import { html as htmlAttributes } from "../../../node_modules/property-information/lib/html.js";
import { merge } from "../../../node_modules/property-information/lib/util/merge.js";

export { find } from "../../../node_modules/property-information/lib/find.js";
export { normalize } from "../../../node_modules/property-information/lib/normalize.js";

export const html = merge([aria, htmlAttributes], "html");

/** SVG is removed from articles with everything in it, so the names of its attributes do not matter. */
export const svg = html;
