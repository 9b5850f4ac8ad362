// Loaded into wrangler, and into what wrangler starts: ends it when the program that started it is gone, however that
// ended. Otherwise it would go on, and hold the port.
process.on("disconnect", () => process.exit(1));
// The listener alone must not keep the process alive.
process.channel?.unref();
