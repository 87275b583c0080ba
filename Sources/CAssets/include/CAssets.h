int placeholder(void);
