/** A team host as a process of its own, to be killed: `node hostProcess.ts DATA PORT`; tells its address. */
import { startTeamHost } from '../../electron/teamHost/startTeamHost.ts';

const [data = '', port = '0'] = process.argv.slice(2);
const host = await startTeamHost({ host: '127.0.0.1', port: Number(port), data, page: new Map() });
console.log(host.address);
