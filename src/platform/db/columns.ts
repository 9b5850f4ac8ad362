import { integer } from "drizzle-orm/sqlite-core";

export const time = () => integer({ mode: "timestamp_ms" });

export const flag = () => integer({ mode: "boolean" });
