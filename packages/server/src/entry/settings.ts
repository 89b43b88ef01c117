import { availableParallelism } from 'node:os'
import {
  choiceSetting,
  numberSetting,
  type Parsed,
  portSetting,
  renewedSecretSetting,
  secretSetting,
  textSetting,
} from '../platform/config/index.ts'

/** Every setting of the server, with its default; `muniment settings` prints this list. */
export const declaredSettings = {
  dataFolder: textSetting(
    'MUNIMENT_DATA',
    './data',
    'Folder for the embedded database, the encrypted originals, the keyring and the signed heads of the audit logs.',
  ),
  databaseUrl: secretSetting(
    'DATABASE_URL',
    'Address of a PostgreSQL database from version 15 (postgres://login:password@host/name) instead of the embedded one.',
  ),
  adminDatabaseUrl: secretSetting(
    'MUNIMENT_ADMIN_DATABASE_URL',
    'The same database as the login that owns it; used by muniment migrate and muniment move alone, never by the server.',
  ),
  databaseClear: choiceSetting(
    'MUNIMENT_DATABASE_CLEAR',
    ['0', '1'],
    '0',
    '1: the way to a database on another machine need not be encrypted, because the network between is yours alone. Else its address says sslmode=verify-full.',
  ),
  databaseConnections: numberSetting(
    'MUNIMENT_DATABASE_CONNECTIONS',
    0,
    { min: 0, max: 1000 },
    'Connections to PostgreSQL this process holds at most; 0: eight more than MUNIMENT_READERS. All processes together stay below its max_connections.',
  ),
  host: textSetting(
    'MUNIMENT_HOST',
    '127.0.0.1',
    'Address to listen on. Other than this machine itself only with MUNIMENT_PUBLIC_URL and either a certificate or a trusted proxy.',
  ),
  port: numberSetting('MUNIMENT_PORT', 4178, { min: 0, max: 65535 }, 'Port to listen on; 0 takes a free one.'),
  publicUrl: textSetting(
    'MUNIMENT_PUBLIC_URL',
    '',
    'The address people type (https://muniment.example.org); links in mails begin with it, and no other name is answered.',
  ),
  tlsCert: textSetting(
    'MUNIMENT_TLS_CERT',
    '',
    'File with the certificate chain (PEM), where TLS 1.3 ends in this process.',
  ),
  tlsKey: textSetting('MUNIMENT_TLS_KEY', '', 'File with its private key (PEM).'),
  trustedProxies: textSetting(
    'MUNIMENT_TRUSTED_PROXIES',
    '',
    'Addresses or networks (10.0.0.0/8, comma between) of proxies whose X-Forwarded-… is believed; from anybody else it is not.',
  ),
  smtpUrl: secretSetting(
    'MUNIMENT_SMTP_URL',
    'Mail server (smtps://login:password@mail.example.org); without one, letters are printed for the operator.',
  ),
  mailFrom: textSetting('MUNIMENT_MAIL_FROM', '', 'Sender of letters: Muniment <muniment@example.org>.'),
  vault: textSetting(
    'MUNIMENT_VAULT',
    '',
    'Address of a key service that holds the root key (Vault or OpenBao, transit); without one it lies in a file beside the keyring.',
  ),
  vaultToken: renewedSecretSetting('MUNIMENT_VAULT_TOKEN', 'Its token: may encrypt and decrypt with that one key.'),
  vaultKey: textSetting('MUNIMENT_VAULT_KEY', 'muniment', 'Name of the key in the key service.'),
  vaultMount: textSetting('MUNIMENT_VAULT_MOUNT', 'transit', 'Where its transit engine is mounted.'),
  logLevel: choiceSetting(
    'MUNIMENT_LOG',
    ['info', 'warn', 'error', 'silent'],
    'info',
    'How much the log says. It never holds document text.',
  ),
  logTo: textSetting(
    'MUNIMENT_LOG_TO',
    '',
    'Another system that keeps the lines of the log too: a syslog collector, tls://log.example.org:6514 (tcp:// only on this machine).',
  ),
  logCa: textSetting(
    'MUNIMENT_LOG_CA',
    '',
    'File with the certificates (PEM) of who vouches for that collector; without one those the system trusts.',
  ),
  metricsPort: portSetting(
    'MUNIMENT_METRICS_PORT',
    'Port on which /metrics (Prometheus) and /ready are given to whoever asks; none where nothing is said.',
  ),
  metricsHost: textSetting(
    'MUNIMENT_METRICS_HOST',
    '127.0.0.1',
    'Address of that port. It asks nobody who they are: another than this machine only in a network of your own.',
  ),
  stopSeconds: numberSetting(
    'MUNIMENT_STOP_SECONDS',
    25,
    { min: 2, max: 3600 },
    'How long a process that is asked to end may take for what it has begun; less than its supervisor waits.',
  ),
  concurrency: numberSetting(
    'MUNIMENT_READERS',
    Math.max(1, Math.min(4, availableParallelism())),
    { min: 1, max: 64 },
    'How many documents are read at once; each reader may use up to 1 GB of memory.',
  ),
  maxFileMegabytes: numberSetting(
    'MUNIMENT_MAX_FILE_MB',
    1024,
    { min: 1, max: 10240 },
    'Largest file accepted, in megabytes.',
  ),
  s3Endpoint: textSetting(
    'MUNIMENT_S3_ENDPOINT',
    '',
    'Address of an S3-compatible storage for the encrypted originals, instead of the data folder; asked by path: https://host/bucket/name.',
  ),
  s3Bucket: textSetting('MUNIMENT_S3_BUCKET', '', 'Its bucket, for Muniment alone.'),
  s3Region: textSetting('MUNIMENT_S3_REGION', 'us-east-1', 'Its region.'),
  s3AccessKey: secretSetting(
    'MUNIMENT_S3_ACCESS_KEY',
    'Its access key: may list the bucket and get, put and delete objects in it.',
  ),
  s3SecretKey: secretSetting('MUNIMENT_S3_SECRET_KEY', 'Its secret key.'),
  s3SessionToken: secretSetting(
    'MUNIMENT_S3_SESSION_TOKEN',
    'Session token of temporary credentials; for those that are renewed while the server runs see MUNIMENT_S3_CREDENTIALS_FILE.',
  ),
  s3CredentialsFile: textSetting(
    'MUNIMENT_S3_CREDENTIALS_FILE',
    '',
    'File with temporary credentials as JSON (AccessKeyId, SecretAccessKey, SessionToken, Expiration), instead of the keys; read anew before they run out.',
  ),
  clamd: textSetting(
    'MUNIMENT_CLAMD',
    '',
    'ClamAV’s daemon, shown every file before it is kept: unix:/run/clamav/clamd.ctl, or tcp://127.0.0.1:3310 (on this machine only). What it knows as harmful is refused; while it is away nothing is filed.',
  ),
  offline: choiceSetting(
    'MUNIMENT_OFFLINE',
    ['0', '1'],
    '0',
    '1: nothing is sent to any model, in the house or outside, whatever a workspace says.',
  ),
  modelHosts: textSetting(
    'MUNIMENT_MODEL_HOSTS',
    '',
    'Hosts of providers that workspaces may send masked passages to (api.example.com, comma between; with the port where it is another); none where nothing is said.',
  ),
  localModelHosts: textSetting(
    'MUNIMENT_LOCAL_MODEL_HOSTS',
    '',
    'Hosts of models that stand in the house (127.0.0.1:11434, comma between): the only ones that are asked about privileged matters.',
  ),
  presidio: textSetting(
    'MUNIMENT_PRESIDIO',
    '',
    'Where Presidio’s analyzer stands (http://127.0.0.1:5002), whose host must be one of MUNIMENT_LOCAL_MODEL_HOSTS: what it finds is masked too, and without its answer nothing is sent to a model. Nothing: our own reader alone.',
  ),
  modelWire: choiceSetting(
    'MUNIMENT_MODEL_WIRE',
    ['openai-compatible', 'openai', 'azure-openai', 'anthropic'],
    'openai-compatible',
    'How the model of muniment ask --model is spoken to. The server takes the models of its workspaces, and none from here.',
  ),
  modelAddress: textSetting(
    'MUNIMENT_MODEL_ADDRESS',
    '',
    'Where that model stands (http://127.0.0.1:11434/v1); its host must be one of the hosts above.',
  ),
  modelName: textSetting('MUNIMENT_MODEL_NAME', '', 'Which model is asked there.'),
  modelRegion: textSetting('MUNIMENT_MODEL_REGION', 'in-house', 'Where it is, as you call it: eu, in-house.'),
  modelKey: secretSetting('MUNIMENT_MODEL_KEY', 'The key it takes, where it takes one.'),
  modelPrice: textSetting(
    'MUNIMENT_MODEL_PRICE',
    '',
    'What a million tokens cost there, of questions and of answers (2.5 10): said before it is asked.',
  ),
  modelContract: textSetting(
    'MUNIMENT_MODEL_CONTRACT',
    '',
    'The contract that what is sent trains nobody: since when, and where it is filed (2026-01-01 DPA 7). Needed outside the house.',
  ),
  server: textSetting(
    'MUNIMENT_SERVER',
    '',
    'For muniment mcp: the server it asks, https://HOST or http://127.0.0.1:PORT; nothing: on this machine at MUNIMENT_PORT.',
  ),
  token: secretSetting('MUNIMENT_TOKEN', 'For muniment mcp: the API token it asks with; it has no right beyond it.'),
  embeddingModel: textSetting(
    'MUNIMENT_EMBEDDING_MODEL',
    '',
    'A model that also finds passages by what they say: english for the one that comes with the packages (it understands English only), or a folder with model.onnx, tokenizer.json and muniment-model.json. Nothing: words alone.',
  ),
  trashDays: numberSetting(
    'MUNIMENT_TRASH_DAYS',
    0,
    { min: 0, max: 36_500 },
    'Days after which what lies in the trash is removed for good by itself; 0: only by a person.',
  ),
  workspacesBy: choiceSetting(
    'MUNIMENT_WORKSPACES',
    ['owners', 'operator'],
    'owners',
    'Who makes workspaces beside the first: owners by themselves, or operator: whoever runs the installation alone (muniment workspace add).',
  ),
  quotaMegabytes: numberSetting(
    'MUNIMENT_QUOTA_MB',
    0,
    { min: 0, max: 1_000_000_000 },
    'Megabytes of originals a workspace may keep; 0 for no limit. A workspace may have limits of its own (muniment quota).',
  ),
  quotaDocuments: numberSetting(
    'MUNIMENT_QUOTA_DOCUMENTS',
    0,
    { min: 0, max: 1_000_000_000 },
    'Documents a workspace may keep, with those found inside others; 0 for no limit.',
  ),
  quotaRecognisedPages: numberSetting(
    'MUNIMENT_QUOTA_OCR_PAGES',
    0,
    { min: 0, max: 1_000_000_000 },
    'Pages a workspace may have recognised from images in a calendar month; 0 for no limit.',
  ),
} as const

export type ServerSettings = Parsed<typeof declaredSettings>
