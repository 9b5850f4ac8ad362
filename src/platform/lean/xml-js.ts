// @ts-expect-error: this file of the package has no types, and only the package feed calls it.
export { default as js2xml } from "../../../node_modules/xml-js/lib/js2xml.js";
