// Finds the browser that the tests will use, and says which; exits with status 1 if there is none.
import { findBrowser } from './browser.ts';

try {
  const { executablePath, from } = await findBrowser();
  console.log(`Browser: ${executablePath}, ${from}.`);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
