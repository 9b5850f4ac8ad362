import { createHash } from "node:crypto";
import css from "./style.css";

export { css };

/** Named by what it says: a new stylesheet has a new address, so that the old may be kept for ever. */
export const stylesheetPath = `/style.css?v=${createHash("sha1").update(css).digest("hex").slice(0, 10)}`;
